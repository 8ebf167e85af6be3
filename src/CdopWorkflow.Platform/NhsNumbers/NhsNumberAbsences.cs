namespace CdopWorkflow.Platform.NhsNumbers;

/// <summary>Words for <see cref="NhsNumberAbsence"/>, as on the national form.</summary>
public static class NhsNumberAbsences
{
    public static string Label(this NhsNumberAbsence reason) => reason switch
    {
        NhsNumberAbsence.NotResidentInEngland => "Child non-resident in England",
        NhsNumberAbsence.NotCurrentlyAvailable => "NHS number not currently available",
    };
}
