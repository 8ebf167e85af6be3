using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.SuspectFactors;

/// <summary>What an answer about a suspected factor is called.</summary>
public static class SuspicionWords
{
    public static string Of(Answer suspected) => suspected switch
    {
        Answer.Yes => "Suspected",
        Answer.No => "Not suspected",
        Answer.NotKnown => "Not known",
        Answer.NotAnswered or Answer.NotApplicable => "Not looked for",
    };
}
