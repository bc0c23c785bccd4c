namespace NofPipeline.Architecture.Tests;

/// <summary>Within a project too the rooms have an order: no namespace uses one that uses it.</summary>
public sealed class NamespaceTests
{
    [Fact]
    public void No_namespace_uses_one_that_uses_it()
    {
        var product = new NamespaceGraph(SourceFile.OfProduct());

        Assert.Empty(product.Knotted().Select(product.ThreadsOf));
    }

    [Theory]
    [InlineData("using P.B; namespace P.A; class X { Y y; }", "namespace P.B; class Y;", "")]
    [InlineData("using P.B; namespace P.A; class X { Y y; }", "using P.A; namespace P.B; class Y { X x; }", "P.A P.B")]
    [InlineData("using P.B; namespace P.A; class X { Y y; }", "using P.A; namespace P.B; class Y { string x = \"X\"; } // X", "")]
    [InlineData("using P.B; namespace P.A; class X { Y y; }", "using P.A; namespace P.B; class Y { string x = $\"{X.Name}\"; }", "P.A P.B")]
    [InlineData("using P.A.B; namespace P.A; class X { Y y; }", "namespace P.A.B; class Y { X x; }", "P.A P.A.B")]
    [InlineData("using P.A.B; namespace P.A; class X { Y y; }", "namespace P.A.B; class Y { int x = y.X; }", "")]
    [InlineData("using P.B; namespace P.A; static class X { static int Twice(this int i) => Y.Of(i); }", "using P.A; namespace P.B; class Y { int z = 2.Twice(); }", "P.A P.B")]
    [InlineData("using T = P.B.Y; namespace P.A; class X { T y; }", "using static P.A.X; namespace P.B; class Y { int z = Most; }", "P.A P.B")]
    public void A_knot_is_recognised(string one, string other, string knotted)
    {
        SourceFile[] files = [File("one.cs", one), File("other.cs", other)];

        Assert.Equal(knotted, string.Join(' ', new NamespaceGraph(files).Knotted()));
    }

    /// <summary>One declaration a line, as in a real file.</summary>
    private static SourceFile File(string name, string text) =>
        SourceFile.Of($"P/{name}", text.Replace("; ", ";\n", StringComparison.Ordinal), "P");
}
