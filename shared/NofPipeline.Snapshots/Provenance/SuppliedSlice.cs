using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Snapshots.Provenance;

/// <summary>A slice of a version of a quarter, and the file that supplies it.</summary>
/// <param name="Feed">As <see cref="SliceChange.Feed"/>, or <see cref="Register"/> or <see cref="SetAside"/>.</param>
/// <param name="Type">The organisation type; <c>null</c> for a measure, the register and rows that are set aside.</param>
/// <param name="Month">The month of a measure; <c>null</c> for everything else.</param>
/// <param name="File">The file.</param>
public sealed record SuppliedSlice(string Feed, OrganisationType? Type, Month? Month, FileReference File)
{
    /// <summary>The register of organisations, one slice of every quarter.</summary>
    public const string Register = "organisations";

    /// <summary>Rows that wait for a register which knows their organisations; several files may have some.</summary>
    public const string SetAside = "set-aside";
}
