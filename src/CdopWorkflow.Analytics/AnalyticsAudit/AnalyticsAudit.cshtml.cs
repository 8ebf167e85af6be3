using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Web.AuditTrail;
using Microsoft.AspNetCore.Authorization;

namespace CdopWorkflow.Analytics.AnalyticsAudit;

[Authorize(Policy = Policies.Auditor)]
public sealed class AnalyticsAuditModel(AnalyticsDb db, AuditorsAreas areas) : AuditTrailPage(db, areas, "figures");
