namespace NofPipeline.Operator.Sessions;

/// <summary>Says why something cannot be done.</summary>
internal static class Refusals
{
    public static async Task<int> OfAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (RefusedException refused)
        {
            return Answer.Problem(refused.Code, refused.Message);
        }
    }
}
