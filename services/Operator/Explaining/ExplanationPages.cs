using NofPipeline.Reading.Explaining;
using Spectre.Console;

namespace NofPipeline.Operator.Explaining;

/// <summary>An explanation as a person reads it.</summary>
internal static class ExplanationPages
{
    public static void Write(IAnsiConsole console, ExplainAnswer answer)
    {
        var page = new Page(console);
        WriteHead(page, answer);
        if (answer.Focus is { } focus)
        {
            FocusPage.Write(page, focus);
        }
        else
        {
            OrganisationPage.Write(page, answer.Explanation);
        }

        page.Part(TrailPart.Of(answer));
    }

    private static void WriteHead(Page page, ExplainAnswer answer)
    {
        var explanation = answer.Explanation;
        var organisation = explanation.Organisation;
        string[] kinds = [organisation.Subtype.Length == 0 ? Figures.Type(organisation.Type) : organisation.Subtype, organisation.Region];
        page.Text($"{organisation.Name} ({organisation.Code}), {explanation.Quarter.Display}");
        page.Text(string.Join(", ", kinds.Where(k => k.Length > 0)));
        foreach (var difference in explanation.Discrepancies)
        {
            page.Text($"NOT EXPLAINED: {difference.Figure} is stored as {difference.Stored}; the steps below come to {difference.Explained}.");
        }

        foreach (var sentence in answer.Unread)
        {
            page.Text(sentence);
        }

        foreach (var sentence in explanation.Completeness.Missing)
        {
            page.Text($"Provisional. {sentence}");
        }
    }
}
