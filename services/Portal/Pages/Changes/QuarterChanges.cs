using Microsoft.AspNetCore.Http;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Tokens;
using NofPipeline.Portal.Charts;
using NofPipeline.Portal.Lists;
using NofPipeline.Portal.Quarters;
using NofPipeline.Reading.Movements;

namespace NofPipeline.Portal.Pages.Changes;

/// <summary>Who moved between a quarter and the one before, as a page shows it.</summary>
public sealed class QuarterChanges
{
    /// <summary>So many averages that changed most are shown of those whose segment did not.</summary>
    public const int MostUnchanged = 20;

    private QuarterChanges(QuarterView view, ComparedQuarter previous, IQueryCollection query)
    {
        View = view;
        Previous = previous;
        All = [.. view.File.Movements.Values.Select(m => new ChangeRow(m)).OrderBy(r => r.Organisation.Type).ThenBy(r => r.Organisation.Code)];
        var changed = All.Where(r => r.Movement.Changed).ToList();
        var byType = Filters.ByType(All, r => r.Organisation.Type);
        List = new Listing<ChangeRow>($"{view.Path}/changes", query, changed, FiltersOf(byType, changed), Columns);
        Unchanged =
        [
            .. All.Where(r => !r.Movement.Changed && r.Average is not null && (List.ValueOf(byType) is not { } type || byType.Matches(r, type)))
                .OrderByDescending(r => Math.Abs(r.Average!.Change))
                .Take(MostUnchanged),
        ];
    }

    public QuarterView View { get; }

    public ComparedQuarter Previous { get; }

    /// <summary>Every organisation of either quarter, by type and code.</summary>
    public IReadOnlyList<ChangeRow> All { get; }

    /// <summary>Those whose adjusted or final segment changed.</summary>
    public Listing<ChangeRow> List { get; }

    /// <summary>Those whose segment did not change and whose average changed most, of the type that is chosen.</summary>
    public IReadOnlyList<ChangeRow> Unchanged { get; }

    /// <summary>The causes of any part of any change.</summary>
    public IEnumerable<AverageCause> PartCauses => All.SelectMany(r => r.Average?.Parts ?? []).Select(p => p.Cause).Distinct().Order();

    /// <summary>One axis for the bars of every organisation, whatever is chosen.</summary>
    public Scale Axis
    {
        get
        {
            var most = All.SelectMany(r => r.Average?.Parts.GroupBy(p => p.Points > 0m).Select(g => Math.Abs(g.Sum(p => p.Points))) ?? []).Append(0.1m).Max();
            var end = Math.Ceiling(most * 10m) / 10m;
            return new Scale(-end, end, 4m, 192m);
        }
    }

    /// <summary><c>null</c> where there is nothing to compare with.</summary>
    public static QuarterChanges? Of(QuarterView view, IQueryCollection query) => view.Previous is { } previous ? new QuarterChanges(view, previous, query) : null;

    private static List<SortColumn<ChangeRow>> Columns { get; } =
    [
        new("points", "Average metric score", r => r.Average?.Change),
        new("name", "Trust", r => r.Organisation.Name),
        new("type", "Type", r => r.Organisation.Type),
        new("move", "Segment", r => (r.Direction, r.Movement.After?.FinalOrAdjusted ?? 0)),
        new("noise", "Noise", r => r.IsBeyondNoise),
        new("causes", "Why the segment changed", r => r.Causes),
        new("main", "Why the average changed", r => r.Average?.Main),
    ];

    private static List<Filter<ChangeRow>> FiltersOf(Filter<ChangeRow> byType, List<ChangeRow> rows) =>
    [
        byType,
        new(
            "direction",
            "Direction",
            [.. rows.Select(r => r.Direction).Distinct().Order().Select(d => (Token(d), Movements.Name(d)))],
            (row, value) => Token(row.Direction) == value),
        new(
            "cause",
            "Cause",
            [.. rows.SelectMany(r => r.Movement.Causes).Distinct().Order().Select(c => (c.Token(), CauseWords.Of(c)))],
            (row, value) => row.Movement.Causes.Any(c => c.Token() == value)),
        new(
            "noise",
            "Noise",
            [.. rows.Select(r => r.IsBeyondNoise).Distinct().OrderDescending().Select(n => (Token(n), Noise.Words(n)))],
            (row, value) => Token(row.IsBeyondNoise) == value),
        Filters.ByName<ChangeRow>(r => r.Organisation),
    ];

    private static string Token(MovementDirection direction) => Movements.Name(direction);

    private static string Token(bool? isBeyondNoise) => Noise.Words(isBeyondNoise).Replace(' ', '-');
}
