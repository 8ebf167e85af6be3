namespace CdopWorkflow.Forms;

/// <summary>When an item is asked: FHIR's enableWhen.</summary>
/// <param name="Question">linkId of an earlier question.</param>
/// <param name="Comparison">How its answer is compared.</param>
/// <param name="Value">With what; null for <see cref="Comparison.Exists"/> and <see cref="Comparison.DoesNotExist"/>.</param>
public sealed record Condition(string Question, Comparison Comparison, AnswerValue? Value = null)
{
    /// <summary>
    /// Whether the answers satisfy it. Several answers satisfy a comparison when one of them does; "not equal" wants an answer, and
    /// none that is equal: what nobody answered opens nothing.
    /// </summary>
    public bool IsMet(IReadOnlyList<AnswerValue> given) => Comparison switch
    {
        Comparison.Exists => given.Count > 0,
        Comparison.DoesNotExist => given.Count == 0,
        Comparison.Equal => given.Any(value => value.Equals(Value)),
        Comparison.NotEqual => given.Count > 0 && !given.Any(value => value.Equals(Value)),
        Comparison.Greater => given.Any(value => Order(value) > 0),
        Comparison.Less => given.Any(value => Order(value) < 0),
        Comparison.GreaterOrEqual => given.Any(value => Order(value) >= 0),
        Comparison.LessOrEqual => given.Any(value => Order(value) <= 0),
    };

    private int? Order(AnswerValue given) => (given, Value) switch
    {
        (AnswerValue.WholeNumber left, AnswerValue.WholeNumber right) => left.Value.CompareTo(right.Value),
        (AnswerValue.DecimalNumber left, AnswerValue.DecimalNumber right) => left.Value.CompareTo(right.Value),
        (AnswerValue.Date left, AnswerValue.Date right) => left.Value.CompareTo(right.Value),
        _ => null,
    };
}
