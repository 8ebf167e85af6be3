namespace CdopWorkflow.Web.Disposed;

/// <summary>Knows of which cases a service disposed of the records.</summary>
public interface IDisposedRecords
{
    /// <summary>The index of the service whose pages ask.</summary>
    Type Service { get; }

    /// <returns>The day; null where there are records, never were any, or where the person of this request may not know.</returns>
    Task<DateOnly?> DisposedOnAsync(string reference, CancellationToken cancel);
}
