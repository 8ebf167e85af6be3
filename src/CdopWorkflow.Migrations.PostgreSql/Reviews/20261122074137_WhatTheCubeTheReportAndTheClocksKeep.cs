using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.PostgreSql.Reviews
{
    /// <inheritdoc />
    public partial class WhatTheCubeTheReportAndTheClocksKeep : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "EscalatedOn",
                table: "visit_assessment",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Family_KeyWorkerNamedAt",
                table: "review",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Edition",
                table: "recorded_change",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "MembersSit",
                table: "invited_panel",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FeedbackEscalatedOn",
                table: "improvement_visit",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SupportEscalatedOn",
                table: "improvement_visit",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RapidReviewOn",
                table: "hold",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RetractedAt",
                table: "analysis",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EscalatedOn",
                table: "visit_assessment");

            migrationBuilder.DropColumn(
                name: "Family_KeyWorkerNamedAt",
                table: "review");

            migrationBuilder.DropColumn(
                name: "Edition",
                table: "recorded_change");

            migrationBuilder.DropColumn(
                name: "MembersSit",
                table: "invited_panel");

            migrationBuilder.DropColumn(
                name: "FeedbackEscalatedOn",
                table: "improvement_visit");

            migrationBuilder.DropColumn(
                name: "SupportEscalatedOn",
                table: "improvement_visit");

            migrationBuilder.DropColumn(
                name: "RapidReviewOn",
                table: "hold");

            migrationBuilder.DropColumn(
                name: "RetractedAt",
                table: "analysis");
        }
    }
}
