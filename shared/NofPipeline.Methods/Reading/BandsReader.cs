using NofPipeline.Domain.Rules;

namespace NofPipeline.Methods.Reading;

/// <summary>Reads the <c>bands</c> family and checks that limits get worse while scores rise.</summary>
internal static class BandsReader
{
    public static BandsRule? Read(MappingReader unit, Polarity? polarity)
    {
        var readers = unit.Mappings("bands");
        var bands = readers.Select(ReadBand).ToList();
        var otherwise = unit.Number("otherwise");
        if (otherwise is null || bands.Exists(band => band is null))
        {
            return null;
        }

        if (bands.Count == 0)
        {
            unit.Findings.Error("bands-empty", unit.PlaceOf("bands"), "There is no band.", "Write at least one band, best first.");
            return null;
        }

        Numbers.CheckScore(new Located<decimal>(otherwise.Value, unit.PlaceOf("otherwise")), unit.Findings);
        for (var i = 1; i < bands.Count; i++)
        {
            CheckStep(bands[i - 1]!, bands[i]!, readers[i], polarity);
        }

        if (otherwise.Value <= bands[^1]!.Score)
        {
            unit.Findings.Error("bands-not-monotone", unit.PlaceOf("otherwise"), "The score of a value that reaches no limit is not worse than the last band's.", "Write a higher score.");
        }

        return new BandsRule([.. bands.Select(band => band!)], otherwise.Value);
    }

    private static Band? ReadBand(MappingReader band)
    {
        var limit = band.Number("limit");
        var atLimit = band.Parsed<AtTarget>("at_limit", Words.TryAtTarget, Words.AtTargetForm);
        var score = band.Number("score");
        band.Finish();
        if (limit is null || atLimit is null || score is null)
        {
            return null;
        }

        Numbers.CheckScore(new Located<decimal>(score.Value, band.PlaceOf("score")), band.Findings);
        return new Band(limit.Value, atLimit.Value, score.Value);
    }

    private static void CheckStep(Band better, Band worse, MappingReader reader, Polarity? polarity)
    {
        if (polarity is { } known && !known.IsBetter(better.Limit, worse.Limit))
        {
            reader.Findings.Error("bands-not-monotone", reader.PlaceOf("limit"), "The limit is not worse than the one before it.", "Write bands best first, or mend 'better'.");
        }

        if (better.Score >= worse.Score)
        {
            reader.Findings.Error("bands-not-monotone", reader.PlaceOf("score"), "The score is not higher than the one before it.", "Scores rise from band to band.");
        }
    }
}
