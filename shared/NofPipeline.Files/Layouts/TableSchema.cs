using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NofPipeline.Files.Layouts;

/// <summary>Writes the table schema of a layout (Data Package 2.0), with which other tools can check files.</summary>
public static class TableSchema
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(FeedLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
            json.WriteString("name", layout.Id);
            json.WriteString("title", layout.Heading);
            json.WriteString("description", layout.Description);
            json.WriteStartArray("fields");
            foreach (var column in layout.Columns)
            {
                Write(json, column);
            }

            json.WriteEndArray();
            Write(json, "missingValues", [string.Empty]);
            Write(json, "primaryKey", layout.Key);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, FeedColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", Token(column.Type));
        json.WriteString("description", column.Description);
        if (column.Type == ColumnType.Day)
        {
            json.WriteString("format", "%Y-%m-%d");
        }
        else if (column.Type == ColumnType.YesNo)
        {
            Write(json, "trueValues", ["Yes"]);
            Write(json, "falseValues", ["No"]);
        }

        if (column.IsFilled || column.Pattern is not null || column.Minimum is not null || column.Values.Count > 0)
        {
            json.WriteStartObject("constraints");
            WriteConstraints(json, column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteConstraints(Utf8JsonWriter json, FeedColumn column)
    {
        if (column.IsFilled)
        {
            json.WriteBoolean("required", true);
        }

        if (column.Pattern is { } pattern)
        {
            json.WriteString("pattern", pattern);
        }

        foreach (var (name, limit) in new[] { ("minLength", column.MinLength), ("minimum", column.Minimum), ("maximum", column.Maximum) })
        {
            if (limit is { } number)
            {
                json.WriteNumber(name, number);
            }
        }

        if (column.Values.Count > 0 && column.Type == ColumnType.WholeNumber)
        {
            json.WriteStartArray("enum");
            column.Values.ToList().ForEach(value => json.WriteNumberValue(int.Parse(value, CultureInfo.InvariantCulture)));
            json.WriteEndArray();
        }
        else if (column.Values.Count > 0)
        {
            Write(json, "enum", column.Values);
        }
    }

    private static string Token(ColumnType type) => type switch
    {
        ColumnType.Text => "string",
        ColumnType.Number => "number",
        ColumnType.WholeNumber => "integer",
        ColumnType.Day => "date",
        ColumnType.YesNo => "boolean",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
