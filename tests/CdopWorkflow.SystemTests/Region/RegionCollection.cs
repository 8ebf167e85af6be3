namespace CdopWorkflow.SystemTests.Region;

/// <summary>Tests that use the region go one after the other.</summary>
[CollectionDefinition(nameof(RegionUnderLoad))]
public sealed class RegionCollection : ICollectionFixture<RegionUnderLoad>;
