namespace CdopWorkflow.Contracts;

/// <summary>An event whose body is encrypted wherever it rests or travels, because it carries an identity.</summary>
public interface ISealedEvent : IEvent;
