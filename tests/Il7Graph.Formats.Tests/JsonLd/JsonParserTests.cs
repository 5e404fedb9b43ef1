using System.Numerics;
using System.Text;
using Il7Graph.Formats.JsonLd.Json;
using Newtonsoft.Json.Linq;

namespace Il7Graph.Formats.Tests.JsonLd;

public sealed class JsonParserTests
{
    [Fact]
    public void Values_keep_what_they_say()
    {
        var array = (JArray)Parse("""[9007199254740993, 123456789012345678901234567890, 1.50, -0, 1e2, "2020-01-01T00:00:00Z", true, null, "\ud83e\uddec"]""");

        Assert.Equal(
            [9007199254740993L, BigInteger.Parse("123456789012345678901234567890"), 1.5, 0L, 100.0, "2020-01-01T00:00:00Z", true, null, "🧬"],
            array.Select(item => ((JValue)item).Value));
        Assert.Equal(JTokenType.String, array[5].Type);
    }

    [Theory]
    [InlineData("", "1:1 IL7G1100")]
    [InlineData("{", "1:2 IL7G1100")]
    [InlineData("[1,]", "1:4 IL7G1100")]
    [InlineData("[01]", "1:3 IL7G1100")]
    [InlineData("{'a': 1}", "1:2 IL7G1100")]
    [InlineData("{} {}", "1:4 IL7G1100")]
    [InlineData("// a\n{}", "1:1 IL7G1100")]
    [InlineData("[\"é🧬\", nul]", "1:12 IL7G1100")]
    [InlineData("[\n \"\\ud800\"]", "2:2 IL7G1100")]
    [InlineData("[\"a\nb\"]", "1:4 IL7G1100")]
    [InlineData("{\"a\": 1,\n \"é\": 2, \"a\": 3}", "2:10 IL7G1101")]
    [InlineData("[1e999]", "1:2 IL7G1103")]
    public void What_is_not_JSON_is_refused_at_its_place(string text, string expected)
    {
        var problem = Assert.Throws<JsonSyntaxException>(() => Parse(text));

        Assert.Equal(expected, $"{problem.Place.Line}:{problem.Place.Column} {problem.Descriptor.Code}");
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_at_their_place()
    {
        var problem = Assert.Throws<JsonSyntaxException>(() => JsonParser.Parse((byte[])[.. "[\n\"é"u8, 0xFF, .. "\"]"u8]));

        Assert.Equal((2, 3, "IL7G1006"), (problem.Place.Line, problem.Place.Column, problem.Descriptor.Code));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Nesting_has_a_limit_and_no_stack_overflows(string open, string close)
    {
        Assert.Equal("IL7G1102", Assert.Throws<JsonSyntaxException>(() => Parse(Nested(100_000))).Descriptor.Code);
        Assert.NotNull(Parse(Nested(512)));

        string Nested(int depth) => $"{string.Concat(Enumerable.Repeat(open, depth))}1{string.Concat(Enumerable.Repeat(close, depth))}";
    }

    [Fact]
    public void Keys_and_objects_know_their_places()
    {
        var root = (JObject)Parse("\uFEFF{\n  \"é\": [1, {\"b\": 2}]\n}");

        Assert.Equal(new JsonPlace(1, 1, 1), JsonPlace.Of(root));
        Assert.Equal(new JsonPlace(2, 3, 3), JsonPlace.Of(root["é"]![0]!));
        Assert.Equal(new JsonPlace(2, 13, 3), JsonPlace.Of(root["é"]![1]!["b"]!));
    }

    [Theory]
    [InlineData("0", "0", "0", "0.0E0")]
    [InlineData("-0.0", "0", "0", "-0.0E0")]
    [InlineData("1.0", "1", "1", "1.0E0")]
    [InlineData("5.3", null, "5.3", "5.3E0")]
    [InlineData("-1.5e-7", null, "-1.5e-7", "-1.5E-7")]
    [InlineData("0.000001", null, "0.000001", "1.0E-6")]
    [InlineData("0.30000000000000004", null, "0.30000000000000004", "3.0E-1")]
    [InlineData("123456.789", null, "123456.789", "1.23456789E5")]
    [InlineData("1e20", "100000000000000000000", "100000000000000000000", "1.0E20")]
    [InlineData("1e21", null, "1e+21", "1.0E21")]
    [InlineData("1e23", null, "1e+23", "9.999999999999999E22")]
    [InlineData("12345678901234567890", "12345678901234567890", "12345678901234567000", "1.234567890123457E19")]
    [InlineData("1000000000000000000000", null, "1e+21", "1.0E21")]
    [InlineData("5e-324", null, "5e-324", "4.940656458412465E-324")]
    [InlineData("1.7976931348623157e308", null, "1.7976931348623157e+308", "1.797693134862316E308")]
    public void Numbers_have_the_forms_of_the_specifications(string json, string? integer, string ecmaScript, string xsdDouble)
    {
        var number = (JValue)Parse(json);

        Assert.Equal((integer, ecmaScript, xsdDouble), (JsonNumber.ToInteger(number), JsonNumber.ToEcmaScript(number), JsonNumber.ToDouble(number)));
    }

    // The example of RFC 8785 §3.2.2, and its order of keys.
    [Theory]
    [InlineData(
        """{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001], "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}""",
        """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""")]
    [InlineData("""{"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": []}""", "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":[],\"€\":1,\"😀\":5,\"\uFB33\":3}")]
    public void The_canonical_text_is_that_of_RFC_8785(string json, string expected) => Assert.Equal(expected, CanonicalJson.Of(Parse(json)));

    private static JToken Parse(string text) => JsonParser.Parse(Encoding.UTF8.GetBytes(text));
}
