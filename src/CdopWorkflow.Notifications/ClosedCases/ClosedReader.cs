using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Notifications.Form;
using CdopWorkflow.Notifications.MatchValues;

namespace CdopWorkflow.Notifications.ClosedCases;

/// <summary>Reads what a line says of a closed case, every fault at once. Pure: the day is given.</summary>
internal static class ClosedReader
{
    private const string Contributed = "2";
    private const string Unlikely = "1";
    private const int LongText = 10_000;

    /// <param name="cell">The text in a column of the line, coded columns in our codes; null where it is empty.</param>
    /// <param name="system">Where the case was closed.</param>
    /// <param name="today">In the UK.</param>
    public static (ClosedReview? Closed, IReadOnlyList<string> Reasons) Read(Func<string, string?> cell, string system, DateOnly today)
    {
        var reader = new AnswerReader();
        var decided = reader.Date(cell("decided_on"), "decided_on", "The day the panel decided");
        var closed = reader.Date(cell("closed_on"), "closed_on", "The day the case was closed") ?? decided;
        Dates(reader, decided, closed, new AnswerReader().Date(cell("died_on"), "died_on", ""), today);
        var categories = CodesOf<DeathCategory>(cell("category"), reader, "category", "category of death");
        var outcomes = CodesOf<ModifiableOutcome>(cell("outcome"), reader, "outcome", "conclusion about modifiable factors");
        if (categories.Count == 0 && !reader.Has("category"))
        {
            reader.Refuse("category", "Enter the category of death");
        }

        if (outcomes.Count == 0 && !reader.Has("outcome"))
        {
            reader.Refuse("outcome", "Enter what the panel concluded about modifiable factors");
        }

        if (outcomes.Count > 1)
        {
            reader.Refuse("outcome", "Enter one conclusion about modifiable factors");
        }

        var read = new ClosedReview
        {
            System = system,
            DecidedOn = decided ?? default,
            ClosedOn = closed ?? default,
            Categories = categories,
            Outcome = outcomes.FirstOrDefault(),
            Factors = Factors(cell, outcomes.FirstOrDefault(), reader),
            Scale = InfluenceScale.Current.Code,
            Learning = reader.Text(cell("learning"), "learning", "What the panel learned", LongText),
            Recommendations = reader.Text(cell("recommendations"), "recommendations", "What the panel recommended", LongText),
            DeprivationDecile = reader.Number(cell("deprivation_decile"), 1, 10, "deprivation_decile", "The tenth of deprivation"),
        };
        return reader.Errors.Count == 0 ? (read, []) : (null, [.. reader.Errors.Select(error => error.Sentence)]);
    }

    private static void Dates(AnswerReader reader, DateOnly? decided, DateOnly? closed, DateOnly? died, DateOnly today)
    {
        if (decided is null && !reader.Has("decided_on"))
        {
            reader.Refuse("decided_on", "Enter the day the panel decided");
        }
        else if (decided > today || closed > today)
        {
            reader.Refuse("decided_on", "The days the panel decided and the case was closed must be today or in the past");
        }
        else if (decided < died)
        {
            reader.Refuse("decided_on", "The day the panel decided must be on or after the date of death");
        }
        else if (closed < decided)
        {
            reader.Refuse("closed_on", "The day the case was closed must be on or after the day the panel decided");
        }
    }

    /// <returns>Null where the line does not speak of factors at all: an empty cell does not say that there were none.</returns>
    private static List<ReviewedFactor>? Factors(Func<string, string?> cell, ModifiableOutcome outcome, AnswerReader reader)
    {
        var (contributed, modifiable, other) = (FactorsOf(cell("factors"), reader), FactorsOf(cell("modifiable_factors"), reader), FactorsOf(cell("other_factors"), reader));
        if (modifiable is { Count: > 0 } && outcome != ModifiableOutcome.Identified)
        {
            reader.Refuse("outcome", "The line names modifiable factors, but does not conclude that modifiable factors were identified");
        }

        foreach (var code in (modifiable ?? []).Where(code => FactorCatalogue.Shipped.Find(code)!.ContextOnly))
        {
            reader.Refuse("modifiable_factors", $"{FactorCatalogue.Shipped.NameOf(code)} is recorded for context and cannot be modifiable");
        }

        // which of those that contributed were modifiable is known where the line says which, or that none were
        var rest = modifiable is not null || outcome == ModifiableOutcome.NotIdentified ? Answer.No : Answer.NotKnown;
        return contributed is null && modifiable is null && other is null ? null :
        [
            .. (modifiable ?? []).Select(code => new ReviewedFactor(code, Answer.Yes, Contributed, Answer.Yes))
                .Concat((contributed ?? []).Select(code => new ReviewedFactor(code, Answer.Yes, Contributed, FactorCatalogue.Shipped.Find(code)!.ContextOnly ? Answer.NotAnswered : rest)))
                .Concat((other ?? []).Select(code => new ReviewedFactor(code, Answer.Yes, Unlikely, Answer.NotAnswered)))
                .DistinctBy(factor => factor.Code),
        ];
    }

    /// <returns>Null where the cell is empty; nothing where it says that there were none.</returns>
    private static List<string>? FactorsOf(string? text, AnswerReader reader)
    {
        if (text is null)
        {
            return null;
        }

        var parts = CodedColumn.Split(text).Where(part => part != CodedColumn.None).Distinct().ToList();
        foreach (var part in parts.Where(part => FactorCatalogue.Shipped.Find(part) is null))
        {
            reader.Refuse("factors", $"“{Short(part)}” is not a factor we know. Match the value to one of ours");
        }

        return [.. parts.Where(part => FactorCatalogue.Shipped.Find(part) is not null)];
    }

    private static List<TCode> CodesOf<TCode>(string? text, AnswerReader reader, string field, string name)
        where TCode : struct, Enum
    {
        var codes = new List<TCode>();
        foreach (var part in CodedColumn.Split(text ?? ""))
        {
            if (char.IsLetter(part[0]) && Enum.TryParse<TCode>(part, out var code) && Enum.IsDefined(code))
            {
                codes.Add(code);
            }
            else
            {
                reader.Refuse(field, $"“{Short(part)}” is not a {name} we know. Match the value to one of ours");
            }
        }

        return [.. codes.Distinct()];
    }

    private static string Short(string text) => text.Length > 60 ? $"{text[..60]}…" : text;
}
