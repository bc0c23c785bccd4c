using System.Reflection;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Tokens;
using NofPipeline.Domain.Values;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Documents.V1;

namespace NofPipeline.SnapshotStore.Tests;

/// <summary>A member that is added to a record of the domain, or renamed there, changes nothing of what is stored.</summary>
public sealed class Documents_stand_apart_from_the_domain
{
    /// <summary>Types that are stored as one text, which they read themselves.</summary>
    private static readonly Type[] Texts = [typeof(Quarter), typeof(Month), typeof(OdsCode), typeof(MetricId), typeof(SnapshotId)];

    private static readonly Type[] Documents =
        [.. typeof(HeaderDocument).Assembly.GetTypes().Where(t => t.Namespace == typeof(HeaderDocument).Namespace && t.GetMethod("<Clone>$") is not null)];

    public static TheoryData<Type> Enumerations =>
    [
        .. new[] { typeof(Quarter).Assembly, typeof(SnapshotStage).Assembly }.SelectMany(a => a.GetTypes())
            .Where(t => t.IsEnum && t.GetFields(BindingFlags.Public | BindingFlags.Static).Any(f => f.GetCustomAttribute<TokenAttribute>() is not null)),
    ];

    [Fact]
    public void No_document_holds_a_record_of_another_layer()
    {
        Assert.NotEmpty(Documents);
        Assert.Empty(
            from document in Documents
            from member in document.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            from type in Inside(member.PropertyType)
            where type.FullName!.StartsWith("NofPipeline.", StringComparison.Ordinal) && !type.IsEnum && !Texts.Contains(type) && !Documents.Contains(type)
            select $"{document.Name}.{member.Name} holds a {type.Name}");
    }

    [Fact]
    public void Every_enumeration_in_a_document_has_tokens_of_its_own() => Assert.Empty(
        Documents.SelectMany(d => d.GetProperties()).SelectMany(p => Inside(p.PropertyType)).Where(t => t.IsEnum).Distinct()
            .Except(Enumerations.Select(row => row.Data)));

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void Every_member_of_an_enumeration_with_tokens_has_one_that_no_other_has(Type enumeration)
    {
        var tokens = enumeration.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetCustomAttribute<TokenAttribute>()?.Token).ToList();

        Assert.All(tokens, token => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", token));
        Assert.Equal(tokens.Count, tokens.Distinct().Count());
    }

    private static IEnumerable<Type> Inside(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Inside) : [type];
}
