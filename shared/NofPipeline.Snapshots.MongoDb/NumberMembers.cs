using System.Globalization;
using System.Text.Json;
using MongoDB.Bson;

namespace NofPipeline.Snapshots.MongoDb;

/// <summary>
/// The members of a record that are decimals, which canonical JSON writes as texts. For analysts each becomes a number under its own name, so
/// that it is compared, sorted and averaged as one; the exact text stays beside it under the name with <c>Text</c> at its end.
/// </summary>
internal sealed class NumberMembers
{
    private const string TextSuffix = "Text";
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);

    /// <summary>Those of a record and of the records in it.</summary>
    public static NumberMembers Of(Type record)
    {
        var members = new NumberMembers();
        members.Add(record, string.Empty);
        return members;
    }

    /// <summary>A stored record as it is shown to analysts.</summary>
    public BsonDocument Shown(BsonDocument record) => Shown(record, string.Empty);

    private void Add(Type record, string parent)
    {
        foreach (var property in record.GetProperties().Where(p => p.CanWrite))
        {
            var path = Path(parent, JsonNamingPolicy.CamelCase.ConvertName(property.Name));
            var type = property.PropertyType.GenericTypeArguments is [var inner] ? inner : property.PropertyType;
            if (type == typeof(decimal))
            {
                paths.Add(path);
            }
            else if (type.IsClass && type.Assembly == record.Assembly)
            {
                Add(type, path);
            }
        }
    }

    private BsonDocument Shown(BsonDocument record, string parent)
    {
        var shown = new BsonDocument();
        foreach (var member in record)
        {
            var path = Path(parent, member.Name);
            if (!paths.Contains(path))
            {
                shown.Add(member.Name, Within(member.Value, path));
            }
            else if (Number(member.Value) is { } number)
            {
                shown.Add(member.Name, number).Add(member.Name + TextSuffix, member.Value);
            }
            else
            {
                shown.Add(member);
            }
        }

        return shown;
    }

    private BsonValue Within(BsonValue value, string path) => value switch
    {
        BsonDocument record => Shown(record, path),
        BsonArray list => new BsonArray(list.Select(item => Within(item, path))),
        _ => value,
    };

    /// <summary><c>null</c> where there is none.</summary>
    private static BsonValue? Number(BsonValue value) => value switch
    {
        BsonString text when double.TryParse(text.Value, CultureInfo.InvariantCulture, out var number) => number,
        BsonArray list when list.Select(Number).ToList() is var numbers && numbers.TrueForAll(n => n is not null) => new BsonArray(numbers),
        _ => null,
    };

    private static string Path(string parent, string name) => parent.Length == 0 ? name : $"{parent}.{name}";
}
