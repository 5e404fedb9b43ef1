using Il7Graph.Rdf;
using Il7Graph.Sparql.Expressions;
using Il7Graph.Sparql.Functions;

namespace Il7Graph.Sparql.Tests.Functions;

public sealed class BuiltInsTests
{
    [Theory]
    [InlineData("sameTerm 1 01 -> false")]
    [InlineData("sameTerm 1 1 -> true")]
    [InlineData("sameTerm 1 error -> error")]
    [InlineData("isIRI :a -> true")]
    [InlineData("isIRI \"a\" -> false")]
    [InlineData("isIRI error -> error")]
    [InlineData("isBLANK _:a -> true")]
    [InlineData("isLITERAL 1 -> true")]
    [InlineData("isNUMERIC 1 -> true")]
    [InlineData("isNUMERIC \"1\"^^xsd:byte -> true")]
    [InlineData("isNUMERIC \"1200\"^^xsd:byte -> false")]
    [InlineData("isNUMERIC \"1\" -> false")]
    [InlineData("isTRIPLE :a -> false")]
    [InlineData("STR :a -> \"http://example.org/a\"")]
    [InlineData("STR \"a\"@en -> \"a\"")]
    [InlineData("STR 01 -> \"01\"")]
    [InlineData("STR _:a -> error")]
    [InlineData("LANG \"a\"@en -> \"en\"")]
    [InlineData("LANG 1 -> \"\"")]
    [InlineData("LANG :a -> error")]
    [InlineData("LANGDIR \"a\"@en--ltr -> \"ltr\"")]
    [InlineData("LANGDIR \"a\"@en -> \"\"")]
    [InlineData("LANGDIR :a -> error")]
    [InlineData("hasLANG \"a\"@en -> true")]
    [InlineData("hasLANG :a -> false")]
    [InlineData("hasLANGDIR \"a\"@en--rtl -> true")]
    [InlineData("hasLANGDIR \"a\"@en -> false")]
    [InlineData("DATATYPE 1.0 -> <http://www.w3.org/2001/XMLSchema#decimal>")]
    [InlineData("DATATYPE \"a\"@en -> <http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>")]
    [InlineData("DATATYPE :a -> error")]
    [InlineData("IRI \"x\" -> <http://example.org/dir/x>")]
    [InlineData("IRI \"urn:x\" -> <urn:x>")]
    [InlineData("IRI :a -> :a")]
    [InlineData("IRI \"a b\" -> error")]
    [InlineData("IRI 1 -> error")]
    [InlineData("STRDT \"1\" <http://www.w3.org/2001/XMLSchema#integer> -> 1")]
    [InlineData("STRDT \"1\"@en :t -> error")]
    [InlineData("STRDT \"1\" <http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> -> error")]
    [InlineData("STRLANG \"a\" \"EN\" -> \"a\"@en")]
    [InlineData("STRLANG \"a\" \"\" -> error")]
    [InlineData("STRLANG 1 \"en\" -> error")]
    [InlineData("STRLANGDIR \"a\" \"en\" \"ltr\" -> \"a\"@en--ltr")]
    [InlineData("STRLANGDIR \"a\" \"en\" \"LTR\" -> error")]
    [InlineData("STRLEN \"a😀\"@en -> 2")]
    [InlineData("STRLEN 12 -> error")]
    [InlineData("SUBSTR \"motor\" 2 -> \"otor\"")]
    [InlineData("SUBSTR \"metadata\"@en 4 3 -> \"ada\"@en")]
    [InlineData("SUBSTR \"12345\" 1.5 2.6 -> \"234\"")]
    [InlineData("SUBSTR \"12345\" 0 3 -> \"12\"")]
    [InlineData("SUBSTR \"12345\" 5 -3 -> \"\"")]
    [InlineData("SUBSTR \"12345\" -3 5 -> \"1\"")]
    [InlineData("SUBSTR \"12345\" \"NaN\"^^xsd:double 3 -> \"\"")]
    [InlineData("SUBSTR \"12345\" -42 \"INF\"^^xsd:double -> \"12345\"")]
    [InlineData("SUBSTR \"a😀b😁c\" 2 3 -> \"😀b😁\"")]
    [InlineData("SUBSTR \"a😀\" 3 -> \"\"")]
    [InlineData("SUBSTR \"a\" \"1\" -> error")]
    [InlineData("UCASE \"straße\"@de -> \"STRASSE\"@de")]
    [InlineData("UCASE \"ﬁ ΰ ᾳ ŉ\" -> \"FI Ϋ́ ΑΙ ʼN\"")]
    [InlineData("LCASE \"ΟΔΟΣ ΟΔΟΣΑ\" -> \"οδος οδοσα\"")]
    [InlineData("LCASE \"İ\" -> \"i̇\"")]
    [InlineData("UCASE \"𐐨\" -> \"𐐀\"")]
    [InlineData("UCASE 1 -> error")]
    [InlineData("STRSTARTS \"abc\"@en \"a\" -> true")]
    [InlineData("STRSTARTS \"abc\"@en \"a\"@en -> true")]
    [InlineData("STRSTARTS \"abc\" \"a\"@en -> error")]
    [InlineData("STRSTARTS \"abc\"@en \"a\"@fr -> error")]
    [InlineData("STRSTARTS \"abc\"@en--ltr \"a\"@en -> error")]
    [InlineData("STRENDS \"abc\" \"bc\" -> true")]
    [InlineData("STRENDS 1 \"bc\" -> error")]
    [InlineData("CONTAINS \"abc\" \"\" -> true")]
    [InlineData("CONTAINS \"abc\"@en--ltr \"b\"@en--ltr -> true")]
    [InlineData("CONTAINS \"cafe\u0301\" \"é\" -> false")]
    [InlineData("STRBEFORE \"abc\"@en \"b\" -> \"a\"@en")]
    [InlineData("STRBEFORE \"abc\"@en \"\" -> \"\"@en")]
    [InlineData("STRBEFORE \"abc\"@en \"x\" -> \"\"")]
    [InlineData("STRAFTER \"abc\"@en \"\" -> \"abc\"@en")]
    [InlineData("STRAFTER \"abc\" \"x\" -> \"\"")]
    [InlineData("STRAFTER \"abc\" \"b\"@cy -> error")]
    [InlineData("ENCODE_FOR_URI \"Los Angeles ~é😀/\"@en -> \"Los%20Angeles%20~%C3%A9%F0%9F%98%80%2F\"")]
    [InlineData("CONCAT -> \"\"")]
    [InlineData("CONCAT \"a\"@en -> \"a\"@en")]
    [InlineData("CONCAT \"a\"@en \"b\"@en -> \"ab\"@en")]
    [InlineData("CONCAT \"a\"@en \"b\" \"c\"@en -> \"abc\"")]
    [InlineData("CONCAT \"a\"@en--ltr \"b\"@en--rtl -> \"ab\"")]
    [InlineData("CONCAT \"a\" 1 -> error")]
    [InlineData("LANGMATCHES \"en-GB\" \"en\" -> true")]
    [InlineData("LANGMATCHES \"en\" \"EN-gb\" -> false")]
    [InlineData("LANGMATCHES \"eng\" \"en\" -> false")]
    [InlineData("LANGMATCHES \"\" \"*\" -> false")]
    [InlineData("LANGMATCHES \"fr\" \"*\" -> true")]
    [InlineData("LANGMATCHES \"\" \"\" -> true")]
    [InlineData("REGEX \"abc\"@en \"B\" \"i\" -> true")]
    [InlineData("REGEX \"abc\" \"(\" -> error")]
    [InlineData("REGEX 1 \"1\" -> error")]
    [InlineData("REGEX \"a\" \"a\"@en -> error")]
    [InlineData("REPLACE \"abc\"@en \"b\" \"x\" -> \"axc\"@en")]
    [InlineData("REPLACE \"aBc\" \"b\" \"x\" \"i\" -> \"axc\"")]
    [InlineData("REPLACE \"abc\" \"b*\" \"x\" -> error")]
    [InlineData("ABS -1.5 -> 1.5")]
    [InlineData("ABS \"-3\"^^xsd:byte -> 3")]
    [InlineData("ABS \"x\" -> error")]
    [InlineData("ROUND 2.5 -> \"3\"^^xsd:decimal")]
    [InlineData("ROUND -2.5 -> \"-2\"^^xsd:decimal")]
    [InlineData("CEIL -1.6 -> \"-1\"^^xsd:decimal")]
    [InlineData("FLOOR 1.5e0 -> 1.0E0")]
    [InlineData("NOW -> \"2026-11-24T12:00:00Z\"^^xsd:dateTime")]
    [InlineData("YEAR \"2011-01-10T14:45:13.815-05:00\"^^xsd:dateTime -> 2011")]
    [InlineData("MONTH \"2011-01-10\"^^xsd:date -> 1")]
    [InlineData("DAY \"14:45:13\"^^xsd:time -> error")]
    [InlineData("HOURS \"2011-01-10\"^^xsd:date -> error")]
    [InlineData("HOURS \"2011-01-10T14:45:13.815-05:00\"^^xsd:dateTime -> 14")]
    [InlineData("MINUTES \"2011-01-10T14:45:13.815-05:00\"^^xsd:dateTime -> 45")]
    [InlineData("SECONDS \"2011-01-10T14:45:13.815-05:00\"^^xsd:dateTime -> 13.815")]
    [InlineData("SECONDS \"2011-13-10T14:45:13\"^^xsd:dateTime -> error")]
    [InlineData("TIMEZONE \"2011-01-10T14:45:13.815-05:00\"^^xsd:dateTime -> \"-PT5H\"^^xsd:dayTimeDuration")]
    [InlineData("TIMEZONE \"2011-01-10T14:45:13Z\"^^xsd:dateTime -> \"PT0S\"^^xsd:dayTimeDuration")]
    [InlineData("TIMEZONE \"2011-01-10T14:45:13\"^^xsd:dateTime -> error")]
    [InlineData("TZ \"2011-01-10T14:45:13-05:00\"^^xsd:dateTime -> \"-05:00\"")]
    [InlineData("TZ \"2011-01-10T14:45:13Z\"^^xsd:dateTime -> \"Z\"")]
    [InlineData("TZ \"2011-01-10T14:45:13\"^^xsd:dateTime -> \"\"")]
    [InlineData("TZ 1 -> error")]
    [InlineData("MD5 \"abc\" -> \"900150983cd24fb0d6963f7d28e17f72\"")]
    [InlineData("SHA1 \"abc\" -> \"a9993e364706816aba3e25717850c26c9cd0d89d\"")]
    [InlineData("SHA256 \"abc\" -> \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"")]
    [InlineData("SHA384 \"\" -> \"38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b\"")]
    [InlineData("SHA512 \"a\"@en -> error")]
    [InlineData("TRIPLE \"a\" :b :c -> error")]
    [InlineData("TRIPLE :a _:b :c -> error")]
    [InlineData("SUBJECT :a -> error")]
    public void A_function_gives_what_its_clause_says(string line)
    {
        var (call, expected) = (line.Split(" -> ")[0], line.Split(" -> ")[1]);
        var words = Words(call);
        Assert.True(BuiltInFunctions.TryFind(words[0], out var function));

        var result = BuiltIns.Call(function, words[1..].Select(Terms.Of).ToArray(), Terms.Context());

        Assert.Equal(Terms.Of(expected), result);
    }

    [Fact]
    public void A_triple_term_comes_apart_into_what_it_was_made_of()
    {
        var (a, b, c) = (Terms.Of(":a"), Terms.Of(":b"), Terms.Of("\"c\"@en"));

        var triple = BuiltIns.Call(BuiltInFunction.Triple, [a, b, c], Terms.Context());

        Assert.Equal(new TripleTerm(a!, (Iri)b!, c!), triple);
        Assert.Equal(a, BuiltIns.Call(BuiltInFunction.Subject, [triple], Terms.Context()));
        Assert.Equal(b, BuiltIns.Call(BuiltInFunction.Predicate, [triple], Terms.Context()));
        Assert.Equal(c, BuiltIns.Call(BuiltInFunction.Object, [triple], Terms.Context()));
    }

    [Fact]
    public void A_label_stands_for_one_blank_node_within_a_solution()
    {
        var context = Terms.Context();
        Term? Call(params ReadOnlySpan<Term?> arguments) => BuiltIns.Call(BuiltInFunction.BNode, arguments, context);

        var (first, same, other, fresh) = (Call(Terms.Of("\"x\"")), Call(Terms.Of("\"x\"")), Call(Terms.Of("\"y\"")), Call());
        context.NextSolution();
        var next = Call(Terms.Of("\"x\""));

        Assert.Equal(first, same);
        Assert.Equal(4, new HashSet<Term?> { first, other, fresh, next }.Count);
    }

    [Fact]
    public void A_new_blank_node_has_no_label_that_is_taken()
    {
        var context = new FunctionContext { Now = FunctionContext.InstantOf(default), IsLabelTaken = label => label is "bnode0" or "bnode1" };

        Assert.Equal("bnode2", context.NewBlankNode().Label);
    }

    [Fact]
    public void Random_values_have_their_forms_and_repeat_with_their_seed()
    {
        var (context, same) = (Terms.Context(), Terms.Context());

        var iri = Assert.IsType<Iri>(BuiltIns.Call(BuiltInFunction.Uuid, [], context));
        var text = Assert.IsType<Literal>(BuiltIns.Call(BuiltInFunction.StrUuid, [], context));
        var number = Assert.IsType<Literal>(BuiltIns.Call(BuiltInFunction.Rand, [], context));

        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", iri.Value);
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", text.LexicalForm);
        Assert.True(Operators.Less(number, Terms.Of("1")!));
        Assert.Equal(iri, BuiltIns.Call(BuiltInFunction.Uuid, [], same));
    }

    [Fact]
    public void Every_function_but_the_forms_can_be_called() => Assert.All(
        Enum.GetValues<BuiltInFunction>().Except([BuiltInFunction.Bound, BuiltInFunction.If, BuiltInFunction.Coalesce]),
        function => BuiltIns.Call(function, Enumerable.Repeat(Terms.Of("_:x"), BuiltInFunctions.ArityOf(function).Least).ToArray(), Terms.Context()));

    /// <summary>Words parted by spaces, but not within quotes.</summary>
    private static string[] Words(string text)
    {
        var words = new List<string>();
        var (start, isQuoted) = (0, false);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '"') isQuoted = !isQuoted;
            if (i < text.Length && (text[i] != ' ' || isQuoted)) continue;
            words.Add(text[start..i]);
            start = i + 1;
        }
        return [.. words];
    }
}
