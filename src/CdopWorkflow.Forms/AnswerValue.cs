using System.Globalization;

namespace CdopWorkflow.Forms;

/// <summary>One thing that was answered. A question that was left alone has none: nothing is stored for it.</summary>
public abstract record AnswerValue
{
    /// <summary>As a person reads it.</summary>
    public abstract string Words { get; }

    /// <summary>Words typed, or an option that has no code.</summary>
    public sealed record Text(string Value) : AnswerValue
    {
        public override string Words => Value;
    }

    public sealed record WholeNumber(int Value) : AnswerValue
    {
        public override string Words => Value.ToString(CultureInfo.InvariantCulture);
    }

    public sealed record DecimalNumber(decimal Value) : AnswerValue
    {
        public override string Words => Value.ToString(CultureInfo.InvariantCulture);
    }

    public sealed record Date(DateOnly Value) : AnswerValue
    {
        public override string Words => Value.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
    }

    /// <summary>An option with a code. Two are the same when their codes are: the words beside a code may be improved.</summary>
    public sealed record Coded(string Code, string? Display = null) : AnswerValue
    {
        public override string Words => Display ?? Code;

        public bool Equals(Coded? other) => other is not null && other.Code == Code;

        public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
    }
}
