using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.Decide;

/// <summary>
/// Whether a panel's record can be decided. The answer is every reason why not, in the order of the form and in the words
/// of the page; an empty list means that it can. Modifiable looks forward: it never says this death would have been avoided.
/// </summary>
public static class DecisionRules
{
    public static IReadOnlyList<string> Refusals(DecisionFacts facts) =>
    [
        .. Quorum(facts.Quorum),
        .. facts.Factors.SelectMany(factor => Factor(factor, facts)),
        .. RecordedTwice(facts),
        .. Enum.GetValues<Domain>().SelectMany(domain => DomainAnswered(domain, facts)),
        .. Sections(facts),
        .. facts.Outcome is { } outcome ? Outcome(outcome, facts) : ["Say whether modifiable factors were identified"],
    ];

    /// <summary>
    /// The refusals that say what in an otherwise answered record contradicts itself or is missing. Quorum, domains, category and
    /// outcome are guards of the workflow, which says them in its own words.
    /// </summary>
    public static IReadOnlyList<string> Faults(DecisionFacts facts) =>
    [
        .. facts.Factors.SelectMany(factor => Factor(factor, facts)),
        .. RecordedTwice(facts),
        .. Enum.GetValues<Domain>().Where(domain => facts.Domains.GetValueOrDefault(domain) != DomainAnswer.NotAnswered)
            .SelectMany(domain => DomainAnswered(domain, facts)),
        .. Sections(facts with { Category = facts.Category ?? DeathCategory.SuddenUnexpectedUnexplained }),
        .. facts.Outcome is { } outcome ? Outcome(outcome, facts) : [],
    ];

    private static IEnumerable<string> Quorum(QuorumFacts quorum)
    {
        if (quorum.Present < quorum.Required)
        {
            yield return $"The panel is not quorate for this review: {quorum.Present} of {quorum.Required} members took part";
        }

        foreach (var role in quorum.MissingRoles)
        {
            yield return $"The panel is not quorate for this review: nobody took part as {role}";
        }
    }

    private static IEnumerable<string> Factor(RecordedFactor factor, DecisionFacts facts)
    {
        var name = facts.Catalogue.NameOf(factor.Code);
        var known = facts.Catalogue.Find(factor.Code);
        var level = facts.Scale.Level(factor.Influence);
        if (known is null)
        {
            yield return $"{name} is not in version {facts.Catalogue.Version} of the catalogue";
        }

        if (level is null)
        {
            yield return $"{name}: choose a level of influence";
        }
        else if (factor.Modifiable == Answer.Yes && !level.Contributed)
        {
            yield return $"{name}: a factor with influence {level.Code} cannot be modifiable";
        }
        else if (factor.Modifiable == Answer.NotAnswered && level.Contributed && known?.ContextOnly != true)
        {
            yield return $"{name}: say whether it is modifiable";
        }

        if (factor.Modifiable == Answer.Yes && known?.ContextOnly == true)
        {
            yield return $"{name} is recorded for context and cannot be modifiable";
        }
    }

    private static IEnumerable<string> RecordedTwice(DecisionFacts facts) => facts.Factors
        .GroupBy(factor => factor.Code)
        .Where(group => group.Count() > 1)
        .Select(group => $"{facts.Catalogue.NameOf(group.Key)} is recorded more than once");

    private static IEnumerable<string> DomainAnswered(Domain domain, DecisionFacts facts)
    {
        var recorded = facts.Factors.Any(factor => factor.Domain == domain);
        var contributed = facts.Factors.Any(factor => factor.Domain == domain && facts.Scale.Level(factor.Influence)?.Contributed == true);
        return facts.Domains.GetValueOrDefault(domain) switch
        {
            DomainAnswer.NotAnswered => [$"Answer the {domain.ShortLabel()} domain, or mark it \"no information\""],
            DomainAnswer.FactorsRecorded when !recorded => [$"Record a factor in the {domain.ShortLabel()} domain, or mark it \"none identified\""],
            DomainAnswer.NoneIdentified when contributed => [$"The {domain.ShortLabel()} domain says none identified, but a factor in it may have contributed"],
            DomainAnswer.NoInformation when contributed => [$"The {domain.ShortLabel()} domain says no information, but a factor in it may have contributed"],
            DomainAnswer.FactorsRecorded or DomainAnswer.NoneIdentified or DomainAnswer.NoInformation => [],
        };
    }

    private static IEnumerable<string> Sections(DecisionFacts facts)
    {
        if (!facts.MaternalSectionAnswered)
        {
            yield return "Answer the maternal section";
        }

        if (!facts.InterpreterNeedMet.IsAnswered())
        {
            yield return "Answer the question about an interpreter";
        }

        if (facts.LearningPoints.All(string.IsNullOrWhiteSpace))
        {
            yield return "Add at least one learning point";
        }

        if (facts.Category is null)
        {
            yield return "Choose the category of death";
        }
    }

    private static IEnumerable<string> Outcome(ModifiableOutcome outcome, DecisionFacts facts)
    {
        var modifiable = facts.Factors.Any(factor => factor.Modifiable == Answer.Yes && facts.Scale.Level(factor.Influence)?.Contributed == true);
        return outcome switch
        {
            ModifiableOutcome.Identified when !modifiable =>
                ["The outcome says modifiable factors were identified, but no factor that may have contributed is marked modifiable"],
            ModifiableOutcome.NotIdentified when modifiable =>
                ["The outcome says no modifiable factors were identified, but a factor is marked modifiable"],
            ModifiableOutcome.InadequateInformation => Inadequate(facts, modifiable),
            ModifiableOutcome.Identified or ModifiableOutcome.NotIdentified => [],
        };
    }

    private static IEnumerable<string> Inadequate(DecisionFacts facts, bool modifiable)
    {
        if (string.IsNullOrWhiteSpace(facts.InadequateReason))
        {
            yield return "Say why the information is inadequate";
        }

        if (modifiable)
        {
            yield return "The outcome says the information is inadequate, but a factor is marked modifiable";
        }
    }
}
