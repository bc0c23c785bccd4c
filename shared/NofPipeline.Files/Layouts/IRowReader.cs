using NofPipeline.Files.Fields;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Layouts;

/// <summary>Reads the rows of one file.</summary>
internal interface IRowReader
{
    /// <summary>Reads a row, and says whether anything of it is kept besides its key.</summary>
    bool Read(RowFields row);

    /// <summary>Checks what can be checked only when all rows are known.</summary>
    void Finish()
    {
    }

    /// <summary>The file with the rows that were read.</summary>
    FeedFile AddTo(FeedFile file);
}
