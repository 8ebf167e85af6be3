using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>The coordinator's part of a pack.</summary>
public sealed record PackForm
{
    [Display(Name = "What happened?", ShortName = "summary", Description = "Write “the mother”, “the health visitor”, “two days later”: no names, places or dates")]
    [StringLength(20_000)]
    public string? Summary { get; init; }

    [Display(Name = "What else must not be in the pack?", ShortName = "other names", Description = "Nicknames, schools, surgeries: one on each line. They are looked for in every spelling")]
    [StringLength(2000)]
    public string? Others { get; init; }

    /// <summary>The pack as it stood when the page was opened.</summary>
    public string? Seen { get; init; }

    public List<FindForm> Finds { get; init; } = [];

    /// <summary>What was answered, and what was decided before about passages that the page did not show.</summary>
    public PackText With(PackText before) => new()
    {
        Summary = Summary ?? "",
        Others = [.. (Others ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()],
        Redactions =
        [
            .. Finds.Where(find => find.Verdict is not null && find.Passage is { Length: > 0 }).Select(find => new Redaction(find.Passage!, find.Verdict == FindVerdict.Replace ? find.Replacement?.Trim() ?? "" : null, find.Places)),
            .. before.Redactions.Where(known => !Finds.Exists(find => known.IsAbout(find.Passage ?? ""))),
        ],
    };
}

/// <summary>The answer about one passage.</summary>
public sealed record FindForm
{
    public string? Passage { get; init; }

    [Display(Name = "What about it?")]
    public FindVerdict? Verdict { get; init; }

    [Display(Name = "Instead, the panel reads")]
    [StringLength(200)]
    public string? Replacement { get; init; }

    public List<string> Places { get; init; } = [];

    public static FindForm Of(PackFind find) => new()
    {
        Passage = find.Passage,
        Verdict = !find.IsAnswered ? null : find.Decided!.Replacement is null ? FindVerdict.Keep : FindVerdict.Replace,
        Replacement = find.Decided?.Replacement ?? find.Proposal,
    };
}

/// <summary>What becomes of a passage.</summary>
public enum FindVerdict
{
    [Display(Name = "Take it out")]
    Replace,

    [Display(Name = "It identifies nobody here")]
    Keep,
}
