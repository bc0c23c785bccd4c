using System.Globalization;

namespace NofPipeline.Domain.Tests;

/// <summary>Runs something under a culture and puts the former one back.</summary>
internal static class UnderCulture
{
    public static void Run(string culture, Action action) => Get(culture, () =>
    {
        action();
        return true;
    });

    public static T Get<T>(string culture, Func<T> function)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return function();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
