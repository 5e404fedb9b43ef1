using System.Text;

namespace Il7Graph.Formats.Tests;

/// <summary>A document for each format that is read, without a fault and with a bit of everything.</summary>
internal static class Samples
{
    private const string Lines =
        """
        VERSION "1.2"
        # à la carte
        <http://example.org/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example.org/C> .
        _:b1 <urn:p> "text with \"quotes\", \\ and \u00E9, 🧬 日本" .
        _:b1 <urn:p> "colour"@en-GB .
        _:b1 <urn:p> "نص"@ar--rtl .
        <urn:s><urn:p>"0.90"^^<http://www.w3.org/2001/XMLSchema#decimal>.# tight
        	<urn:s>	<urn:p> "x" ^^ <urn:\u0064> .
        <urn:s> <urn:reifies> <<( <urn:a> <urn:b> <<( _:x <urn:y> "z"@en )>> )>> .

        """;

    private const string Quads =
        """
        <urn:s> <urn:p> <urn:o> <http://example.org/g> .
        <urn:s> <urn:p> "o"@en _:g .
        <urn:s> <urn:p> "o"_:g.

        """;

    private const string Turtle =
        """"
        @prefix : <http://example.org/> .
        PREFIX é.x: <urn:é:>
        @base <http://example.org/a/b> .
        VERSION '1.2'
        # à la carte
        :s a :C , :D ; :p "x"@en-GB, 'y'^^:d , '''long
        "text" \U0001F9EC''', """more \" of it""" ;; :q -1, +2.50, .5e3, 1.E-2, true, false ;
           é.x:a.b\,c <../up?q#f> , é.x:%41 , :.
        [] :p [ :q ( 1 "two" [] ( ) :three ) ] .
        ( 1 ) :p () .
        [ :p _:b.c ] .
        << :s :p :o ~ :r >> :said _:x ; :by <<( :a :b 'c'@en--ltr )>> .
        :s :p :o ~ :r1 {| :q 1 |} ~ , :o2 {| :q << :a :b 1 >> |} .

        """";

    private const string Graphs =
        """
        { :s :p 1 . :s :p 2 }
        GRAPH :g { :s :p 3 . }
        _:g { [] :p 4 }
        [] { }
        <g> { :s :p ( 1 2 ) {| :q 5 |} . }

        """;

    private const string Xml =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE rdf:RDF [ <!ENTITY e "http://example.org/"> ]>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://example.org/" xmlns:its="http://www.w3.org/2005/11/its"
                 rdf:version="1.2" its:version="2.0" xml:base="&e;doc">
          <!-- à la carte -->
          <e:C rdf:about="&e;s" e:label="attribute" xml:lang="en-GB">
            <e:p its:dir="rtl">نص</e:p>
            <e:p rdf:datatype="&e;d">typed &amp; <![CDATA[<raw>]]></e:p>
            <e:q rdf:resource="#o" rdf:ID="said"/>
            <e:q rdf:parseType="Resource"><e:r rdf:nodeID="b"/></e:q>
            <e:q rdf:parseType="Collection"><e:D/><rdf:Description rdf:nodeID="b"/></e:q>
            <e:q rdf:parseType="Literal">some <b xmlns="urn:h">markup</b><!-- 日本 --></e:q>
            <e:q rdf:parseType="Triple"><rdf:Description rdf:about="&e;a"><e:p rdf:resource="&e;b"/></rdf:Description></e:q>
            <rdf:li rdf:annotation="&e;r">item</rdf:li>
          </e:C>
          <rdf:Bag><rdf:li>🧬</rdf:li></rdf:Bag>
        </rdf:RDF>

        """;

    private const string Json =
        """
        {
          "@context": {
            "@version": 1.1, "é": "urn:é:", "p": {"@id": "é:p", "@type": "@id"}, "label": {"@id": "é:label", "@container": "@language"},
            "mass": "é:mass", "parts": {"@id": "é:parts", "@container": "@list"}, "on": {"@id": "é:on", "@type": "é:date"}
          },
          "@graph": [
            {"@id": "urn:s", "@type": ["é:C", "urn:D"], "p": ["urn:o", "_:b.c"], "label": {"en": "colour 🧬", "de": ["à", "la \"carte\""]}},
            {"@id": "_:b.c", "mass": [1, -2.5e3, 12345678901234567890, true, null], "parts": [[1, 2], [], {"on": "2020-01-01"}]},
            {"@id": "urn:g", "@graph": [{"@id": "urn:s", "@reverse": {"p": {"mass": 3}}}], "é:json": {"@type": "@json", "@value": {"b": [1.0], "a": "\u00e9"}}}
          ]
        }

        """;

    public static byte[] Of(RdfFormat format) => Encoding.UTF8.GetBytes(format.Name switch
    {
        "nt" => Lines,
        "nq" => Lines + Quads,
        "ttl" => Turtle,
        "trig" => Turtle + Graphs,
        "rdfxml" => Xml,
        "jsonld" => Json,
        _ => throw new ArgumentException($"{format.Title} is not read", nameof(format)),
    });
}
