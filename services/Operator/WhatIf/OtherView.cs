namespace NofPipeline.Operator.WhatIf;

/// <summary>Another organisation whose segment changes.</summary>
internal sealed record OtherView(
    string Organisation, string Name, int AdjustedFrom, int AdjustedTo, int FinalFrom, int FinalTo, decimal AverageFrom, decimal AverageTo);
