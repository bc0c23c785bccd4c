using System.Text.RegularExpressions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Fields;

namespace NofPipeline.Files.Monthly;

/// <summary>
/// Tells trusts from the other providers in NHS England's monthly files: independent providers and walk-in centres have longer codes, which
/// no trust can have.
/// </summary>
internal static partial class ProviderCodes
{
    /// <summary>The code, or <c>null</c> where the provider is no trust, or where the field is wrong (with a finding).</summary>
    public static OdsCode? Read(RowFields row, string column)
    {
        var text = CellText.Trim(row.RawShared(column));
        return OdsCode.TryParse(text, out var code) ? code
            : Other().IsMatch(text) ? null
            : row.OdsCode(column);
    }

    [GeneratedRegex(@"\A[A-Z0-9]{5,6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Other();
}
