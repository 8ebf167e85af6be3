using CdopWorkflow.Reviews.Actions;

namespace CdopWorkflow.Reviews.Visits;

/// <summary>What was written about a visit, and who leads the area's work on it. It rests sealed.</summary>
public sealed record VisitWords(ActionPerson Lead, string Participants, string Strengths, string GoodPractice, string SupportPackage);
