using System.Globalization;
using NofPipeline.Domain.Explanations;
using NofPipeline.Domain.Organisations;

namespace NofPipeline.Reading.Explaining;

/// <summary>Numbers and names as pages print them.</summary>
public static class Figures
{
    /// <summary>All digits, without trailing zeros.</summary>
    public static string Exact(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Rounded to at most 6 decimals, for tables.</summary>
    public static string Rounded(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A calculation with its result; a number that is stated is its own result.</summary>
    public static string Calculated(Working working) =>
        working.Figures == Exact(working.Result) ? working.Figures : $"{working.Figures} = {Exact(working.Result)}";

    /// <summary>A score as it is printed.</summary>
    public static string Printed(decimal? score) => score?.ToString("0.00", CultureInfo.InvariantCulture) ?? string.Empty;

    public static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Amount(decimal value, string unit) => unit == "%" ? $"{Exact(value)}%" : $"{Exact(value)} ({unit})";

    /// <summary>As <see cref="Amount"/>, rounded to at most 6 decimals and without a unit that is a word.</summary>
    public static string ShortAmount(decimal value, string unit) => unit == "%" ? $"{Rounded(value)}%" : Rounded(value);

    public static string Type(OrganisationType type) => type.PublishedName();
}
