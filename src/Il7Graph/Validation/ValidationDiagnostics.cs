using Il7Graph.Diagnostics;

namespace Il7Graph.Validation;

/// <summary>Contradictions between the curated rows and the ontology: IL7G40xx. <c>{0}</c> is the contradiction in a sentence,
/// <c>{1}</c> the rule's name in OWL 2 Profiles §4.3.</summary>
public static class ValidationDiagnostics
{
    private const string SeeRows = "read the rows and axioms above: at least one of them is wrong";

    public static DiagnosticDescriptor Disjoint { get; } = new(
        "IL7G4001", Severity.Error, "{0} ({1})", "correct the entity's class or the statement's predicate: one of the two puts it into the wrong class");

    public static DiagnosticDescriptor Asymmetric { get; } = new(
        "IL7G4002", Severity.Error, "{0} ({1})", "keep one direction of the statement");

    public static DiagnosticDescriptor Irreflexive { get; } = new(
        "IL7G4003", Severity.Error, "{0} ({1})", "correct subject or object: nothing can stand in this relation to itself");

    public static DiagnosticDescriptor Denied { get; } = new(
        "IL7G4004", Severity.Error, "{0} ({1})",
        "decide which of the rows holds and give the other the status disputed, or tell their contexts apart");

    public static DiagnosticDescriptor DeniedInAnotherContext { get; } = new(
        "IL7G4005", Severity.Warning, "{0}, but in another context ({1})",
        "check that the contexts (species, anatomy, cell, disease, treatment, qualifiers) are complete");

    public static DiagnosticDescriptor Different { get; } = new(
        "IL7G4006", Severity.Error, "{0} ({1})", "keep the one value that is right, or say that the two are the same");

    public static DiagnosticDescriptor DisjointProperties { get; } = new(
        "IL7G4007", Severity.Error, "{0} ({1})", "keep one of the two relations");

    public static DiagnosticDescriptor Impossible { get; } = new("IL7G4008", Severity.Error, "{0} ({1})", SeeRows);

    public static DiagnosticDescriptor IllTyped { get; } = new("IL7G4009", Severity.Error, "{0} ({1})", "correct the value or its datatype");

    /// <summary>The kind of finding that a false rule of the specification leads to.</summary>
    public static DiagnosticDescriptor ForRule(string rule) => rule switch
    {
        "cax-dw" or "cax-adc" => Disjoint,
        "prp-asyp" => Asymmetric,
        "prp-irp" => Irreflexive,
        "prp-npa1" or "prp-npa2" => Denied,
        "eq-diff1" or "eq-diff2" or "eq-diff3" or "dt-diff" => Different,
        "prp-pdw" or "prp-adp" => DisjointProperties,
        "dt-not-type" => IllTyped,
        _ => Impossible,
    };
}
