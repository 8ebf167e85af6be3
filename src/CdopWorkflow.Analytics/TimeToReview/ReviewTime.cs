namespace CdopWorkflow.Analytics.TimeToReview;

/// <summary>How long one review took to the panel's decision. Days and net months are null in facts from before they were kept.</summary>
public sealed record ReviewTime(string Council, string Panel, string Region, DateOnly DecidedOn, int Months, int? NetMonths, int? GrossDays, int? NetDays);
