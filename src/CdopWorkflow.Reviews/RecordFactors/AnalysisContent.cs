using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Forms;
using CdopWorkflow.Reviews.Decide;
using CdopWorkflow.Reviews.DraftAnalysis;
using CdopWorkflow.Reviews.Housing;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>All that a panel records about one review. It rests sealed: its free text may name anyone.</summary>
public sealed record AnalysisContent
{
    public IReadOnlyList<FactorRecord> Factors { get; init; } = [];

    public IReadOnlyList<DomainRecord> Domains { get; init; } = [];

    public MaternalSection Maternal { get; init; } = new();

    public Answer InterpreterNeedMet { get; init; }

    public Household? Household { get; init; }

    /// <summary>Every category that applies; the uppermost is the category of the death.</summary>
    public IReadOnlyList<DeathCategory> Categories { get; init; } = [];

    public ModifiableOutcome? Outcome { get; init; }

    public string InadequateReason { get; init; } = "";

    /// <summary>What did not go as it should for the family or the services, without blame.</summary>
    public IReadOnlyList<string> Issues { get; init; } = [];

    public IReadOnlyList<string> LearningPoints { get; init; } = [];

    public IReadOnlyList<string> RecommendedActions { get; init; } = [];

    /// <summary>To whom each recommended action is addressed, in the same order.</summary>
    public IReadOnlyList<Addressee> Addressees { get; init; } = [];

    /// <summary>What is to be done for the family, and by whom.</summary>
    public string FamilyFollowUp { get; init; } = "";

    /// <summary>What the review meeting had drafted when the panel began, for good: beside it stands what the panel made of it.</summary>
    public DraftContent? Draft { get; init; }

    public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];

    /// <summary>Answers to what an administrator added to the analysis form, with the questions as they stood; null where none were answered.</summary>
    public KeptAnswers? Further { get; init; }

    /// <summary>It began from what was decided before the review was reopened: none of that counts as this panel's until the panel has saved it.</summary>
    public bool IsFromEarlier { get; init; }

    /// <summary>Version of the analysis form whose words the panel reads since its first save; that of today where nothing was saved.</summary>
    public int? FormVersion { get; init; }

    public IReadOnlyList<SectionSave> Saves { get; init; } = [];

    public Addressee AddresseeOf(int action) => action < Addressees.Count ? Addressees[action] : Addressee.Nobody;

    /// <summary>Grows with every save of any section.</summary>
    public int TimesSaved => Saves.Sum(save => save.Number);

    public FactorRecord? Factor(string code) => Factors.FirstOrDefault(factor => factor.Code == code);

    public SectionSave? LastSave(Section section) => Saves.FirstOrDefault(save => save.Section == section);

    /// <summary>How often a section was saved: a page posts the number it saw back.</summary>
    public int NumberOf(Section section) => LastSave(section)?.Number ?? 0;

    /// <summary>What was said about a domain; recorded factors answer for it where nothing else was said.</summary>
    public DomainAnswer AnswerOf(Domain domain, FactorCatalogue catalogue) =>
        Domains.FirstOrDefault(record => record.Domain == domain)?.Answer is { } said and not DomainAnswer.NotAnswered ? said
        : Factors.Any(factor => catalogue.Find(factor.Code)?.Domain == domain) ? DomainAnswer.FactorsRecorded
        : DomainAnswer.NotAnswered;

    /// <summary>What a decided record is to the panel that decides anew: everything is filled in, and nothing is saved yet.</summary>
    public AnalysisContent AsEarlier() => this with { IsFromEarlier = true, Saves = [] };

    public AnalysisContent SavedBy(Section section, string by, DateTimeOffset at) => this with
    {
        Saves = [.. Saves.Where(save => save.Section != section), new SectionSave(section, NumberOf(section) + 1, by, at)],
    };
}
