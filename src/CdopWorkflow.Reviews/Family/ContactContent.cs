namespace CdopWorkflow.Reviews.Family;

/// <summary>What was said at a contact with the family. It rests sealed.</summary>
/// <param name="By">Who was in touch with the family.</param>
/// <param name="Words">What was said.</param>
/// <param name="Interpreter">Whether one was needed and there.</param>
/// <param name="Offers">Each support that was offered, and what the family said to it.</param>
public sealed record ContactContent(string By, string Words, InterpreterAtContact? Interpreter, IReadOnlyList<OfferedSupport> Offers);

/// <summary>A support, and what the family said to it.</summary>
public sealed record OfferedSupport(BereavementSupport Support, OfferAnswer Answer);
