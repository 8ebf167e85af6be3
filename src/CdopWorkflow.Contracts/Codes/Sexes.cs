namespace CdopWorkflow.Contracts.Codes;

/// <summary>Words for <see cref="Sex"/> and the codes of the NHS Data Dictionary (1, 2, 9 and X).</summary>
public static class Sexes
{
    public static string Label(this Sex sex) => sex switch
    {
        Sex.Male => "Male",
        Sex.Female => "Female",
        Sex.Indeterminate => "Indeterminate",
        Sex.NotKnown => "Not known",
    };

    public static string NhsCode(this Sex sex) => sex switch
    {
        Sex.Male => "1",
        Sex.Female => "2",
        Sex.Indeterminate => "9",
        Sex.NotKnown => "X",
    };

    /// <summary>The sex of an NHS code, or null where the code is none of the four.</summary>
    public static Sex? FromNhsCode(string code) => code switch
    {
        "1" => Sex.Male,
        "2" => Sex.Female,
        "9" => Sex.Indeterminate,
        "X" or "x" => Sex.NotKnown,
        _ => null,
    };
}
