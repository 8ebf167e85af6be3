namespace CdopWorkflow.Reviews.Packs.Finding;

/// <summary>Capital letters that are no one's initials: found as initials only when written with dots.</summary>
public static class Abbreviations
{
    private static readonly HashSet<string> Known =
    [
        .. ("GP HV SW PM ED AE CT MR MRI IV IM BP HR RR CPR SIDS SUDI CDOP CDR LSCB NHS ICU NICU PICU SCBU LA LD ID DOB DNA EDD ECG EEG FH FM HO HE HM IT IQ NB NG NP OT PE PT PC DC DS DI DCI TB UK US USA UTI VP WC AM AN AS AT BE BY DO GO HI IF IN IS "
            + "ME MY NO OF OH OK ON OR SO TO TV UP WE MP MD MH ML MG KG CM MM AED ASD ADHD CAMHS CIN CP CPP EHA ER FGM GCS GA GDM HDU HIE IUGR LAC LP LSCS MASH MDT NAI NEC NFA NICE OA OOH OPD PD PPH PPROM PROM RDS RSV SALT SB SGA SLT SVD TOP TPN TOF "
            + "VSD ASD PDA WBC CRP CRB SEN SENCO TAC TAF UC UHR VLBW ELBW WHO AB AC AD AF AI AL AP AR AV BA BC BM CA CB CC CD CE CF CO CS CV DA DH DM DV EA EC EP FT GB GI GU HB HC HIV IBS ICB JAR LE LMP LSC MA MC MS NA NCMD NK NSPCC OB OFSTED PA PH PR RE RH RN RTA SA SC ST TA").Split(' '),
    ];

    public static bool Has(string capitals) => Known.Contains(capitals);
}
