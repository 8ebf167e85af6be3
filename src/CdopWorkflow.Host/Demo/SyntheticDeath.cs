using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Contracts.Identified;

namespace CdopWorkflow.Host.Demo;

/// <summary>An invented death and the course of its review.</summary>
/// <param name="Panel">Code of the panel that reviews it.</param>
/// <param name="ReceivedAt">When it was notified.</param>
/// <param name="Notification">What the notifier said.</param>
/// <param name="DecidedAt">When the panel decided; null while the review goes on.</param>
/// <param name="Findings">What the panel found; null while the review goes on.</param>
public sealed record SyntheticDeath(
    string Panel, DateTimeOffset ReceivedAt, NotificationContent Notification, DateTimeOffset? DecidedAt, SyntheticFindings? Findings);

/// <summary>An invented panel's analysis.</summary>
public sealed record SyntheticFindings(
    DeathCategory Category, Answer SuddenUnexpected, ModifiableOutcome Outcome, IReadOnlyList<ReviewedFactor> Factors, string LearningPoint);
