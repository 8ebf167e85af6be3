namespace CdopWorkflow.Reviews.Informed;

/// <summary>What was sent, to whom and how. It rests sealed: a recommendation may say more than everyone may read.</summary>
/// <param name="Text">The recommendation as it stood when it was sent, whatever the panel writes later.</param>
/// <param name="ToWhom">The organisation or the office.</param>
/// <param name="Email">Where a reminder goes; empty where none is to go.</param>
/// <param name="How">By what way it was sent, and what was said with it; may be empty.</param>
public sealed record SentWords(string Text, string ToWhom, string Email, string How);
