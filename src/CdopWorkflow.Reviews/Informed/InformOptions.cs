using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Informed;

/// <summary>Section "Reviews:Inform": how long those whom a panel informed of a recommendation have to answer, and who hears when they do not.</summary>
public sealed record InformOptions
{
    public const string Section = "Reviews:Inform";

    /// <summary>Days until an answer is due, unless another day is entered.</summary>
    [Range(1, 365)]
    public int AnswerDays { get; init; } = 56;

    /// <summary>Days after that day until the chair of the panel is told.</summary>
    [Range(1, 365)]
    public int ChairAfterDays { get; init; } = 14;
}
