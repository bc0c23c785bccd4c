namespace NofPipeline.Pipeline.Tests;

/// <summary>The four services as processes of their own over one store end in the same state as Standalone.</summary>
public sealed class Four_processes_do_what_one_does(Undisturbed_handful undisturbed)
{
    [Fact]
    public async Task Over_one_SQLite_file()
    {
        using var workplace = Workplace.Of(Nation.Handful);

        await FourServices.EndAsync(workplace, undisturbed);

        var state = await workplace.StateAsync();
        Assert.Equal(undisturbed.State["store"], state["store"]);
        Assert.Equal(undisturbed.State["events.jsonl"], state["events.jsonl"]);
    }
}
