namespace CdopWorkflow.Forms;

/// <summary>FHIR's signs for <see cref="Comparison"/>, and its words.</summary>
public static class Comparisons
{
    public static string Sign(this Comparison comparison) => comparison switch
    {
        Comparison.Exists or Comparison.DoesNotExist => "exists",
        Comparison.Equal => "=",
        Comparison.NotEqual => "!=",
        Comparison.Greater => ">",
        Comparison.Less => "<",
        Comparison.GreaterOrEqual => ">=",
        Comparison.LessOrEqual => "<=",
    };

    /// <summary>As in "Answer if (the question) is more than 4".</summary>
    public static string Words(this Comparison comparison) => comparison switch
    {
        Comparison.Exists => "is answered",
        Comparison.DoesNotExist => "is not answered",
        Comparison.Equal => "is",
        Comparison.NotEqual => "is anything but",
        Comparison.Greater => "is more than",
        Comparison.Less => "is less than",
        Comparison.GreaterOrEqual => "is at least",
        Comparison.LessOrEqual => "is at most",
    };

    public static Comparison? Of(string sign) =>
        Enum.GetValues<Comparison>().Where(comparison => comparison.Sign() == sign).Select(comparison => (Comparison?)comparison).FirstOrDefault();
}
