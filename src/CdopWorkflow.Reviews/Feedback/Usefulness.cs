using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.Feedback;

/// <summary>What members answered about a meeting: how many found it useful, of how many who answered, of how many who attended.</summary>
public sealed record Usefulness(int Useful, int Answers, int Attended)
{
    public static Usefulness None { get; } = new(0, 0, 0);

    /// <summary>"4 of 5 (80.0%) said it was useful; 5 of 7 who attended answered".</summary>
    public override string ToString() => Answers == 0
        ? "No answers yet"
        : $"{Useful} of {Answers} ({(100m * Useful / Answers).ToString("0.0", UkFormat.Culture)}%) said it was useful; {Answers} of {Attended} who attended answered";
}
