using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace NofPipeline.Domain.Tests.Properties;

/// <summary>
/// Draws that can be had again: the same in every run, unless <c>NOF_SEED</c> is a number, or <c>new</c> for one that nobody has tried. The seed stands in
/// the test's output and in the message of what fails.
/// </summary>
internal static class Seeded
{
    private const ulong Usual = 2026;

    private static readonly ulong Seed = Environment.GetEnvironmentVariable("NOF_SEED") switch
    {
        null or "" => Usual,
        "new" => (ulong)DateTime.UtcNow.Ticks,
        var text => ulong.Parse(text, CultureInfo.InvariantCulture),
    };

    /// <summary>Checks so many draws.</summary>
    /// <exception cref="InvalidOperationException">One does not hold; the message says which, and by which seed it is drawn again.</exception>
    public static void Check(FsCheck.Property property, int draws)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"NOF_SEED={Seed}");
        try
        {
            FsCheck.Check.One(
                Config.QuickThrowOnFailure.WithMaxTest(draws).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed), FSharpOption<int>.None))), property);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"NOF_SEED={Seed}: {exception.Message}", exception);
        }
    }
}
