using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.Reports;

/// <summary>A report in the list of reports.</summary>
public sealed record ReportLine(Area Area, ReportYear Period, int Version, ReportState State);
