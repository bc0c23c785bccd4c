using NofPipeline.Domain.Ranking;
using NofPipeline.Domain.Rules;

namespace NofPipeline.Domain.Explanations;

/// <summary>A value among those that it is compared with. Ranks are counted here anew, not taken from the scores.</summary>
/// <param name="Own">The value.</param>
/// <param name="All">Everybody, the value itself included.</param>
/// <param name="Polarity">Which way is better.</param>
internal sealed record PeerField(Contender Own, IReadOnlyList<Contender> All, Polarity Polarity)
{
    /// <summary>Where the value stands among all.</summary>
    public GroupExplanation Among(string members) => Among(members, _ => true);

    /// <summary>Where the value stands among those whose values hold.</summary>
    public GroupExplanation Among(string members, Func<decimal, bool> holds)
    {
        var group = All.Where(c => holds(c.Value)).ToList();
        var equal = group.Where(c => c.Value == Own.Value).ToList();
        var better = group.Count(c => IsBetter(c.Value, Own.Value));
        var ahead = equal.Count(c => CompetitionRanking.IsKnownAhead(c, Own));
        var behind = equal.Count(c => CompetitionRanking.IsKnownAhead(Own, c));
        return new GroupExplanation(members, group.Count, 1 + better + ahead, better, ahead, behind, equal.Count - 1 - ahead - behind);
    }

    /// <summary>Whether a value reaches a limit; a value equal to it does where the rule says so.</summary>
    public bool Reaches(decimal value, decimal limit, AtTarget atLimit) =>
        value == limit ? atLimit == AtTarget.Meets : IsBetter(value, limit);

    private bool IsBetter(decimal one, decimal other) => Polarity == Polarity.HigherIsBetter ? one > other : one < other;
}
