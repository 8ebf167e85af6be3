namespace CdopWorkflow.Statistics.ControlCharts;

/// <summary>One period of an XmR chart and what it signals.</summary>
/// <param name="Astronomical">Outside the limits.</param>
/// <param name="Shift">One of seven or more in a row on one side of the mean.</param>
/// <param name="Trend">One of seven or more in a row, each above (or each below) the one before.</param>
/// <param name="TwoOfThree">Beyond two thirds of the way to a limit and still inside it, with a second such among three neighbours on that side.</param>
public sealed record XmrPoint(double Value, bool Astronomical, bool Shift, bool Trend, bool TwoOfThree);
