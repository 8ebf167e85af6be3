using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Web.AuditTrail;
using Microsoft.AspNetCore.Authorization;

namespace CdopWorkflow.Reviews.ReviewsAudit;

[Authorize(Policy = Policies.Auditor)]
public sealed class ReviewsAuditModel(ReviewsDb db, AuditorsAreas areas) : AuditTrailPage(db, areas, "reviews");
