namespace NofPipeline.Files.Layouts;

/// <summary>How strictly the header row is compared with a layout.</summary>
public enum HeaderMatching
{
    /// <summary>Letter for letter: files of our own layouts are made for this reader.</summary>
    Exact,

    /// <summary>
    /// Case, surrounding spaces and the choice between space, hyphen and underscore do not count, and aliases are tried:
    /// NHS England's headers are typed by hand and have varied.
    /// </summary>
    Tolerant,
}
