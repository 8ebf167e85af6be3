namespace CdopWorkflow.Forms;

/// <summary>How large a form may be. Far above what anyone fills in, far below what hurts.</summary>
public static class FormLimits
{
    /// <summary>Characters of a form's or an answer's JSON.</summary>
    public const int Json = 1_000_000;

    public const int Items = 1_000;

    /// <summary>Groups within groups.</summary>
    public const int Depth = 4;

    public const int Options = 100;

    public const int Conditions = 10;

    public const int LinkId = 64;

    public const int Text = 1_000;

    /// <summary>Characters of a one-line answer, when the form does not say.</summary>
    public const int ShortText = 500;

    /// <summary>Characters of a long answer, when the form does not say.</summary>
    public const int LongText = 10_000;

    /// <summary>The most that maxLength may say.</summary>
    public const int LongestAnswer = 50_000;

    /// <summary>The most answers to one question.</summary>
    public const int Repeats = 25;

    /// <summary>The most problems that are listed at once.</summary>
    public const int Problems = 50;
}
