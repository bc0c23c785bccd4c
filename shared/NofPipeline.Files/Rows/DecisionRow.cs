using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;

namespace NofPipeline.Files.Rows;

/// <summary>A decision about one organisation in one quarter.</summary>
/// <param name="Quarter">The quarter in which it counts.</param>
/// <param name="Organisation">Whom it is about.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Line">The physical line on which the row starts; the header is line 1.</param>
/// <param name="Raw">The text of the decision's value exactly as it stands in the file.</param>
public sealed record DecisionRow(Quarter Quarter, OdsCode Organisation, Decision Decision, int Line, string Raw);
