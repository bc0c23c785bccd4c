using NofPipeline.Reading.WhatIf;
using Spectre.Console;

namespace NofPipeline.Operator.WhatIf;

/// <summary>What moves a trust, for people.</summary>
internal static class MovesPage
{
    public static void Write(IAnsiConsole console, MovesView moves)
    {
        WhatIfWords.WriteHeading(console, moves.Now);
        Write(console, moves.Better, "better", withJoint: true);
        Write(console, moves.Worse, "worse", withJoint: false);
        console.WriteLine();
        console.WriteLine("Cost: the change in hundredths of the interquartile range of the peers' values. The values are as in the files.");
    }

    private static void Write(IAnsiConsole console, MoveView move, string way, bool withJoint)
    {
        console.WriteLine();
        WhatIfWords.Line(console, $"To a {way} segment{(move.Segment is { } segment ? $" ({WhatIfWords.Count(segment)})" : "")}");
        if (move.Sentence is { } sentence)
        {
            console.WriteLine(sentence);
        }

        if (move.Held is not { } held)
        {
            return;
        }

        if (move.Moving is not { } moving)
        {
            Write(console, "The method fixes the cuts.", held, withJoint);
        }
        else if (held.SaysTheSameAs(moving))
        {
            Write(console, "Cuts held and cuts moving give the same.", held, withJoint);
        }
        else
        {
            Write(console, "Cuts held:", held, withJoint);
            Write(console, "Cuts moving:", moving, withJoint);
        }
    }

    private static void Write(IAnsiConsole console, string cuts, UnderCutsView moves, bool withJoint)
    {
        console.WriteLine(cuts);
        Write(console, "One metric alone", moves.Singles);
        if (moves.Singles.Count == 0)
        {
            console.WriteLine("  No metric alone does it.");
        }

        if (!withJoint)
        {
            return;
        }

        if (moves.Joint is not { } joint)
        {
            console.WriteLine("  No change of several metrics together does it either.");
        }
        else if (joint.Count == 1)
        {
            WhatIfWords.Line(console, $"  No change of several metrics together is cheaper than {joint[0].Metric} alone, cost {WhatIfWords.Count(joint[0].Cost)}.");
        }
        else
        {
            Write(console, $"Together, cost {WhatIfWords.Count(moves.JointCost!.Value)}", joint);
        }
    }

    private static void Write(IAnsiConsole console, string title, IReadOnlyList<ChangeView> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        WhatIfWords.Line(console, $"  {title}:");
        var table = new Table().Border(TableBorder.Simple).AddColumns("Metric", "Name", "Unit");
        foreach (var column in new[] { "Now", "Needed", "Change", "Rank", "Then", "Of", "Cost" })
        {
            table.AddColumn(column, c => c.RightAligned().NoWrap());
        }

        foreach (var change in changes)
        {
            table.AddTextRow(
                change.Metric,
                change.Name,
                change.Unit,
                WhatIfWords.Number(change.From),
                WhatIfWords.Number(change.To),
                WhatIfWords.Change(change.From, change.To),
                WhatIfWords.Count(change.RankFrom),
                WhatIfWords.Count(change.RankTo),
                WhatIfWords.Count(change.Peers),
                WhatIfWords.Count(change.Cost));
        }

        console.Write(table);
    }
}
