using NofPipeline.Domain.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NofPipeline.Methods.Yaml;

/// <summary>Reads the plain part of YAML: keys, lists and scalars in one document, without anchors, tags or merges.</summary>
internal static class YamlText
{
    /// <summary>The document's root, or <c>null</c> with a finding that says why not.</summary>
    public static YamlNode? Read(string file, string text, ICollection<Finding> findings)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return Refuse(file, 1, "yaml-malformed", "The file is empty.", findings);
            }

            parser.Consume<DocumentStart>();
            var root = ReadNode(parser);
            parser.Consume<DocumentEnd>();
            return parser.Accept<StreamEnd>(out _)
                ? root
                : Refuse(file, Line(parser.Current!), "yaml-malformed", "The file holds more than one document.", findings);
        }
        catch (PlainYamlException problem)
        {
            return Refuse(file, problem.Line, "yaml-not-plain", problem.Message, findings);
        }
        catch (YamlException problem)
        {
            return Refuse(file, (int)problem.Start.Line, "yaml-malformed", $"The file is not YAML: {problem.Message}", findings);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's answer to some brackets that do not close.
            var line = parser.Current is { } current ? Line(current) : 1;
            return Refuse(file, line, "yaml-malformed", "The file is not YAML: a bracket or brace does not close.", findings);
        }
    }

    private static YamlNode ReadNode(Parser parser)
    {
        if (parser.Accept<AnchorAlias>(out var alias))
        {
            throw new PlainYamlException("Aliases are not used in method data: write the value out.", Line(alias));
        }

        if (parser.Accept<NodeEvent>(out var node) && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
        {
            throw new PlainYamlException("Anchors and tags are not used in method data: write the value out.", Line(node));
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, Line(scalar));
        }

        return parser.TryConsume<SequenceStart>(out var sequence) ? ReadSequence(parser, sequence) : ReadMapping(parser);
    }

    private static YamlSequence ReadSequence(Parser parser, SequenceStart start)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(parser));
        }

        return new YamlSequence(items, Line(start));
    }

    private static YamlMapping ReadMapping(Parser parser)
    {
        var start = parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(parser) as YamlScalar
                ?? throw new PlainYamlException("A key is a single word in method data.", Line(start));
            entries.Add(new YamlEntry(key.Text, key.Line, ReadNode(parser)));
        }

        return new YamlMapping(entries, Line(start));
    }

    private static int Line(ParsingEvent item) => (int)item.Start.Line;

    private static YamlNode? Refuse(string file, int line, string code, string message, ICollection<Finding> findings)
    {
        findings.Add(new Finding(code, FindingSeverity.Error, message)
            .At(file, line)
            .Hinting("Write plain YAML, as the files of the methods do: keys, values and lists."));
        return null;
    }
}
