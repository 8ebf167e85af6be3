using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>The three questions about one factor.</summary>
public sealed record FactorLine
{
    public string Code { get; init; } = "";

    [Display(Name = "Present?")]
    public Answer? Present { get; init; }

    [Display(Name = "Influence")]
    public string? Influence { get; init; }

    [Display(Name = "Modifiable?")]
    public Answer? Modifiable { get; init; }

    public bool IsBlank => Present is null && string.IsNullOrEmpty(Influence) && Modifiable is null;

    public static FactorLine Of(Factor factor, FactorRecord? record) => new()
    {
        Code = factor.Code,
        Present = record?.Present,
        Influence = record?.Influence,
        Modifiable = record?.Modifiable is { } modifiable and not Answer.NotAnswered ? modifiable : null,
    };

    /// <summary>Not known has the level that says so; a factor for context alone is never modifiable.</summary>
    public FactorRecord Record(bool contextOnly) => Present == Answer.NotKnown
        ? new(Code, Answer.NotKnown, "0", Answer.NotAnswered)
        : new(Code, Answer.Yes, Influence ?? "", contextOnly ? Answer.NotAnswered : Modifiable ?? Answer.NotAnswered);
}
